-- Terraced houses are built and renovated as one row, ends included: clusters are of housing groups, not of single types.
alter table insight.cluster rename column housing_type to housing_group;
delete from insight.cluster;
-- Nothing was built yet, as far as the next start is concerned.
update insight.dataset set built_from_run = 0;
