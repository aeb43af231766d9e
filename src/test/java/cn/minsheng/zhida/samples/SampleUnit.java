package cn.minsheng.zhida.samples;

import java.util.List;

/**
 * A responsible unit.
 *
 * @param nicknames as the roster's column takes them
 */
record SampleUnit(String name, String nicknames, Post head, Post deputy, Post liaison) {

  record Post(String userId, String name, String title, String role) {}

  static SampleUnit of(List<String> cells) {
    var key = cells.get(0);
    return new SampleUnit(
        cells.get(1),
        cells.get(2),
        new Post(key + "-head", cells.get(3), cells.get(4), "主要负责人"),
        new Post(key + "-deputy", cells.get(5), cells.get(6), "分管负责人"),
        new Post(key + "-liaison", cells.get(7), cells.get(8), "联络员"));
  }

  boolean isCalled(String nameOrNickname) {
    return name.equals(nameOrNickname) || List.of(nicknames.split("、")).contains(nameOrNickname);
  }

  List<Post> posts() {
    return List.of(head, deputy, liaison);
  }
}
