-- PDOK's light editions of the BAG tell what is there now, not since when, not whether it is "in onderzoek", not the
-- kind of a street, and not always the status of a name. What no source told is null: an invented date or a false
-- "no" would be taken for a fact.
alter table registry.town alter column valid_from drop not null;
alter table registry.street alter column valid_from drop not null;
alter table registry.address alter column valid_from drop not null;
alter table registry.building alter column valid_from drop not null;
alter table registry.dwelling alter column valid_from drop not null;

alter table registry.town alter column in_investigation drop not null;
alter table registry.street alter column in_investigation drop not null;
alter table registry.address alter column in_investigation drop not null;
alter table registry.building alter column in_investigation drop not null;
alter table registry.dwelling alter column in_investigation drop not null;

alter table registry.street alter column kind drop not null, alter column status drop not null;
alter table registry.address alter column status drop not null;
