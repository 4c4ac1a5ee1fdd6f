-- Effect: the records of one journal stand in a temporary table, every record's columns
-- side by side, typed. Parameters: path.
create or replace temporary table journal_lines as
select *  -- noqa: AM04 - the columns are those declared below
from
    read_json(
        $path,
        format = 'newline_delimited',
        columns = {
            record: 'varchar',
            visit_id: 'varchar',
            jurisdiction: 'varchar',
            purpose: 'varchar',
            first_date: 'date',
            last_date: 'date',
            begun_at: 'timestamptz',
            url: 'varchar',
            publication_date: 'date',
            volume: 'varchar',
            number: 'varchar',
            section: 'varchar',
            kind: 'varchar',
            titles: 'varchar[]',
            listed_at: 'timestamptz',
            outcome: 'varchar',
            fetched_at: 'timestamptz',
            document_sha256: 'varchar',
            etag: 'varchar',
            last_modified: 'varchar',
            reason: 'varchar',
            refused_at: 'timestamptz',
            ending: 'varchar',
            reasons: 'varchar[]',
            is_whole: 'boolean',
            was_killed: 'boolean',
            platform: 'varchar',
            listed: 'integer',
            fetched: 'integer',
            missing: 'integer',
            ended_at: 'timestamptz',
            host: 'varchar',
            method: 'varchar',
            requested_at: 'timestamptz',
            status: 'integer',
            byte_count: 'bigint',
            milliseconds: 'bigint',
            is_from_cache: 'boolean',
            agent: 'varchar',
            error: 'varchar'
        }
    );
