-- Takes a home's codes back: one may have come to somebody else, by a mail to a wrong address. What they opened closes at once.

create function access.withdraw_resident_codes(home text) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare withdrawn integer;
begin
  if not (access.everywhere('toestemmingen', 'vastleggen')
      or home in (select access.dwellings('toestemmingen', 'vastleggen'))) then
    raise exception 'only who records a household''s consents takes its codes back' using errcode = 'insufficient_privilege';
  end if;
  update access.membership m set revoked_at = now(), revoked_by = access.account_id()
  from access.resident_code c
  where c.dwelling_id = home and c.account_id = m.account_id and m.role = 'bewoner' and m.revoked_at is null;
  update access.resident_code set withdrawn_at = now()
  where dwelling_id = home and withdrawn_at is null and expires_at > now();
  get diagnostics withdrawn = row_count;
  return withdrawn;
end $$;
