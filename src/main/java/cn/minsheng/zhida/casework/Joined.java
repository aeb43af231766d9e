package cn.minsheng.zhida.casework;

import java.util.Optional;

/**
 * What a matter was joined to.
 *
 * @param number under which it is handled
 * @param leads the lead unit's deadline, if the stricter term of the new channel made it earlier
 */
public record Joined(PetitionId petition, LedgerNumber number, Optional<Due> leads) {}
