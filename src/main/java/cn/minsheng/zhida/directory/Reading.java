package cn.minsheng.zhida.directory;

import cn.minsheng.zhida.directory.spi.Contacts.ContactStaff;
import cn.minsheng.zhida.directory.spi.Contacts.ContactUnit;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the contacts said about some people and units. What they do not have is in it as empty; of
 * what is not in it nothing is known.
 *
 * @param askedAt when the first question was asked
 * @param whole whether it is a walk through everything
 */
record Reading(
    Instant askedAt,
    boolean whole,
    Map<StaffId, Optional<ContactStaff>> staff,
    Map<UnitId, Optional<ContactUnit>> units) {}
