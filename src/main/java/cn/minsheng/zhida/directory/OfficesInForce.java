package cn.minsheng.zhida.directory;

/**
 * The offices that count, as one piece of SQL: held by somebody who has not left, in a unit that is
 * not removed, and a head of the contacts only where the roster names none who is still here.
 */
final class OfficesInForce {

  /** To stand before a query; then {@code in_force} has id, staff, role, unit and source. */
  static final String WITH =
      """
      with in_force as (
        select o.id, o.staff, o.role, o.unit, o.source
        from offices o
        join staff s on s.id = o.staff and s.left_at is null
        left join units u on u.id = o.unit
        where (o.unit is null or (u.id is not null and u.removed_at is null))
          and (o.source = 'ROSTER' or not exists (
            select 1 from offices r
            join staff rs on rs.id = r.staff and rs.left_at is null
            where r.unit = o.unit and r.role = 'UNIT_HEAD' and r.source = 'ROSTER')))
      """;

  private OfficesInForce() {}
}
