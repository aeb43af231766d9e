package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.directory.StaffId;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** A face as it is stored: what a card is meant to show, or what the platform was last told. */
record StoredFace(
    String summary,
    SortedMap<String, String> values,
    SortedMap<String, SortedMap<String, String>> personal) {

  static final StoredFace NOTHING = new StoredFace("", new TreeMap<>(), new TreeMap<>());

  static StoredFace of(CardFace face) {
    var personal = new TreeMap<String, SortedMap<String, String>>();
    face.personal().forEach((staff, own) -> personal.put(staff.value(), own));
    return new StoredFace(face.summary(), face.values(), personal);
  }

  CardFace as(String template) {
    var face = CardFace.forAll(template, summary, values);
    for (var own : personal.entrySet()) {
      face = face.withPersonal(new StaffId(own.getKey()), own.getValue());
    }
    return face;
  }

  /** This face with the revision where its values ask for it. */
  StoredFace stamped(int revision) {
    var own = new TreeMap<String, SortedMap<String, String>>();
    personal.forEach((staff, values) -> own.put(staff, stamped(values, revision)));
    return new StoredFace(summary, stamped(values, revision), own);
  }

  SortedMap<String, String> ownOf(StaffId staff) {
    return personal.getOrDefault(staff.value(), new TreeMap<>());
  }

  /** What has to be told to somebody who knows the other face. */
  StoredFace changesSince(StoredFace known) {
    var own = new TreeMap<String, SortedMap<String, String>>();
    personal.forEach(
        (staff, values) -> {
          var before = known.personal.getOrDefault(staff, new TreeMap<>());
          var changed = changed(before, values);
          if (!changed.isEmpty()) {
            own.put(staff, changed);
          }
        });
    return new StoredFace(summary, changed(known.values, values), own);
  }

  boolean tellsNothing() {
    return values.isEmpty() && personal.isEmpty();
  }

  /** This face after somebody was also told the other's values for all and those of one person. */
  StoredFace after(StoredFace told, StaffId person) {
    var values = new TreeMap<>(this.values);
    values.putAll(told.values);
    var personal = new TreeMap<>(this.personal);
    var own = new TreeMap<>(ownOf(person));
    own.putAll(told.ownOf(person));
    personal.put(person.value(), own);
    return new StoredFace(told.summary, values, personal);
  }

  private static SortedMap<String, String> stamped(Map<String, String> values, int revision) {
    var stamped = new TreeMap<>(values);
    stamped.replaceAll(
        (name, value) -> value.replace(CardFace.REVISION, Integer.toString(revision)));
    return stamped;
  }

  private static SortedMap<String, String> changed(
      Map<String, String> before, Map<String, String> now) {
    var changed = new TreeMap<String, String>();
    now.forEach(
        (name, value) -> {
          if (!Objects.equals(before.get(name), value)) {
            changed.put(name, value);
          }
        });
    // A value that is gone is emptied: the platform keeps what it is not told.
    before.keySet().stream()
        .filter(name -> !now.containsKey(name))
        .forEach(name -> changed.put(name, ""));
    return changed;
  }
}
