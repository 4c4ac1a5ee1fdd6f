-- Grain: one value. Clients of DuckDB 1.x turn if() into a case as they parse; in the
-- views and macros that 2.0 stored they know no such function. This gives it to them.
create macro published.main.if(condition, consequence, alternative) as
case when condition then consequence else alternative end;
