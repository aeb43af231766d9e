package cn.minsheng.zhida.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The organisation as DingTalk's contacts have it: departments under the root (id 1), people in
 * them, group chats. Tests build it; whoever leaves stays known to the twin so that a late tap of
 * theirs can still be played.
 */
public final class Organisation {

  /** The department every other one hangs under. */
  public static final long ROOT = 1;

  /** A department with its managers (主管), who are the unit's heads. */
  public record Department(long id, String name, long parentId, List<String> managers) {
    public Department {
      managers = List.copyOf(managers);
    }
  }

  /** Somebody with a DingTalk account in the organisation; inactive until first signed in. */
  public record Person(
      String userId, String name, String title, boolean active, List<Long> departments) {
    public Person {
      departments = List.copyOf(departments);
    }

    public String unionId() {
      return "union-" + userId;
    }
  }

  /** A group chat with the bot in it. */
  public record Group(String openConversationId, String title, Set<String> members) {
    public Group {
      members = Set.copyOf(members);
    }
  }

  private final Map<Long, Department> departments = new LinkedHashMap<>();
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Person> gone = new LinkedHashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Ids ids;

  Organisation(Ids ids) {
    this.ids = ids;
    departments.put(ROOT, new Department(ROOT, "高新区", 0, List.of()));
  }

  /** Adds or replaces a department; its parent must be there. */
  public synchronized Organisation department(
      long id, String name, long parentId, String... managers) {
    if (id != ROOT && !departments.containsKey(parentId)) {
      throw new IllegalArgumentException("No department " + parentId);
    }
    departments.put(
        id, new Department(id, name, id == ROOT ? 0 : parentId, Arrays.asList(managers)));
    return this;
  }

  public synchronized Organisation dissolve(long departmentId) {
    departments.remove(departmentId);
    return this;
  }

  /** Adds or replaces an active person of these departments (the root if none is named). */
  public synchronized Organisation person(
      String userId, String name, String title, Long... departmentIds) {
    List<Long> in = departmentIds.length == 0 ? List.of(ROOT) : Arrays.asList(departmentIds);
    return person(new Person(userId, name, title, true, in));
  }

  public synchronized Organisation person(Person person) {
    for (long department : person.departments()) {
      if (!departments.containsKey(department)) {
        throw new IllegalArgumentException("No department " + department);
      }
    }
    gone.remove(person.userId());
    people.put(person.userId(), person);
    return this;
  }

  /** Takes the person out of contacts, managers and groups; no event is sent. */
  public synchronized Organisation leaves(String userId) {
    Person leaver = people.remove(userId);
    if (leaver == null) {
      throw new IllegalArgumentException("Nobody here is " + userId);
    }
    gone.put(userId, leaver);
    departments.replaceAll(
        (id, it) ->
            new Department(
                id,
                it.name(),
                it.parentId(),
                it.managers().stream().filter(manager -> !manager.equals(userId)).toList()));
    groups.replaceAll(
        (id, it) -> {
          Set<String> left = new LinkedHashSet<>(it.members());
          left.remove(userId);
          return new Group(id, it.title(), left);
        });
    return this;
  }

  /** Opens a group chat with the bot in it and gives its openConversationId. */
  public synchronized String group(String title, String... members) {
    String id = ids.padded("cid");
    groups.put(id, new Group(id, title, Set.of(members)));
    return id;
  }

  public synchronized List<Department> departments() {
    return List.copyOf(departments.values());
  }

  public synchronized Optional<Department> department(long id) {
    return Optional.ofNullable(departments.get(id));
  }

  public synchronized List<Person> people() {
    return List.copyOf(people.values());
  }

  public synchronized Optional<Person> person(String userId) {
    return Optional.ofNullable(people.get(userId));
  }

  public synchronized Optional<Group> group(String openConversationId) {
    return Optional.ofNullable(groups.get(openConversationId));
  }

  public synchronized List<Group> groupsOf(String userId) {
    return groups.values().stream().filter(it -> it.members().contains(userId)).toList();
  }

  /** Also somebody who left. */
  synchronized Optional<Person> everKnown(String userId) {
    return person(userId).or(() -> Optional.ofNullable(gone.get(userId)));
  }

  /** The user id behind an id of the type in a request: 1 = userId, 2 = unionId. */
  synchronized Optional<String> userId(String id, int userIdType) {
    if (userIdType != 2) {
      return person(id).map(Person::userId);
    }
    return people.values().stream()
        .filter(it -> it.unionId().equals(id))
        .map(Person::userId)
        .findFirst();
  }

  synchronized List<Person> membersOf(long departmentId) {
    List<Person> members = new ArrayList<>();
    for (Person it : people.values()) {
      if (it.departments().contains(departmentId)) {
        members.add(it);
      }
    }
    return members;
  }
}
