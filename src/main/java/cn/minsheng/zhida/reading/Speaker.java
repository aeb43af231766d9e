package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.directory.Role;
import java.util.Optional;
import java.util.Set;

/** Who speaks, as far as it decides what a word means: a unit's 退回 is a withdrawal. */
record Speaker(Set<Role> roles) {

  private static final Set<Role> OFFICE = Set.of(Role.OFFICE, Role.OFFICE_HEAD);
  private static final Set<Role> UNIT = Set.of(Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.UNIT_LIAISON);

  Speaker {
    roles = Set.copyOf(roles);
  }

  boolean isOfTheOffice() {
    return roles.stream().anyMatch(OFFICE::contains);
  }

  boolean isOfAUnit() {
    return roles.stream().anyMatch(UNIT::contains);
  }

  /** Of a word that has no meaning of its own; empty if this speaker has none for it. */
  Optional<Verb> meaning(String word) {
    return switch (word) {
      case "退回", "退" -> returns();
      case "同意" -> agrees();
      case "签发" -> signs();
      default -> Optional.empty();
    };
  }

  private Optional<Verb> returns() {
    if (isOfTheOffice() == isOfAUnit()) {
      return Optional.of(Verb.RETURN);
    }
    return Optional.of(isOfTheOffice() ? Verb.RETURN_REPORT : Verb.ASK_WITHDRAWAL);
  }

  private Optional<Verb> agrees() {
    if (roles.contains(Role.OFFICE_HEAD)) {
      return isOfAUnit() || roles.contains(Role.LEADER)
          ? Optional.empty()
          : Optional.of(Verb.DECIDE);
    }
    if (roles.contains(Role.LEADER)) {
      return isOfAUnit() ? Optional.empty() : Optional.of(Verb.ENDORSE);
    }
    return isOfAUnit() && !isOfTheOffice() ? Optional.of(Verb.SIGN_OFF) : Optional.empty();
  }

  private Optional<Verb> signs() {
    if (roles.contains(Role.OFFICE_HEAD)) {
      return isOfAUnit() ? Optional.empty() : Optional.of(Verb.DECIDE);
    }
    return isOfAUnit() ? Optional.of(Verb.SIGN_OFF) : Optional.empty();
  }
}
