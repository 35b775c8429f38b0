-- What came of a resident's request for correction. It is its asker's own: who moves in later does not read it.

-- Null beside an answer: answered before outcomes were kept.
alter table fieldwork.correction_request
  add column outcome text check (outcome in ('overgenomen', 'afgewezen')),
  add constraint outcome_has_answer check (outcome is null or answer is not null);

drop policy seen on fieldwork.correction_request;
create policy seen on fieldwork.correction_request for select to zwermkaart_web
  using ((select access.everywhere('betrokkenheid', 'vastleggen'))
    or dwelling_id in (select access.dwellings('betrokkenheid', 'vastleggen'))
    or (dwelling_id in (select access.dwellings('eigen-woning', 'lezen'))
      and exists (select from fieldwork.occupancy o where o.id = occupancy_id and o.ended_on is null)));
