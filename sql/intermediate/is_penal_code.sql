-- Whether a kind and a title are those of a penal code, not of one of procedure.
create or replace macro intermediate.is_penal_code(kind, title) as
kind = 'codigo' and regexp_matches(strip_accents(lower(title)), '^codigo penal\b');
