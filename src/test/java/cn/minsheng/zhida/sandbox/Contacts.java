package cn.minsheng.zhida.sandbox;

import cn.minsheng.zhida.sandbox.Organisation.Department;
import cn.minsheng.zhida.sandbox.Organisation.Person;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contacts on the old API (DINGTALK.md §9): free, HTTP 200 whatever happens, bodies as JSON or
 * as a form, numbers also as texts.
 */
final class Contacts {

  private static final int MAX_PAGE = 100;

  private final Organisation organisation;

  Contacts(Organisation organisation) {
    this.organisation = organisation;
  }

  List<Route> routes() {
    Route.Tariff free = Route.Tariff.FREE;
    return List.of(
        Route.oapi("/topapi/v2/department/listsub", free, this::children),
        Route.oapi("/topapi/v2/department/listsubid", free, this::childIds),
        Route.oapi("/topapi/v2/department/get", free, this::department),
        Route.oapi("/topapi/v2/user/list", free, this::members),
        Route.oapi("/topapi/user/listid", free, this::memberIds),
        Route.oapi("/topapi/v2/user/get", free, this::person));
  }

  private Answer children(Request request) {
    ArrayNode list = Json.MAPPER.createArrayNode();
    for (Department it : childrenOf(asked(request, Organisation.ROOT))) {
      list.addObject()
          .put("dept_id", it.id())
          .put("name", it.name())
          .put("parent_id", it.parentId())
          .put("create_dept_group", false)
          .put("auto_add_user", false);
    }
    return Answer.oapiOk(list);
  }

  private Answer childIds(Request request) {
    ObjectNode result = Json.object();
    ArrayNode list = result.putArray("dept_id_list");
    childrenOf(asked(request, Organisation.ROOT)).forEach(it -> list.add(it.id()));
    return Answer.oapiOk(result);
  }

  private Answer department(Request request) {
    Department it = asked(request, Organisation.ROOT);
    ObjectNode result =
        Json.object()
            .put("dept_id", it.id())
            .put("name", it.name())
            .put("parent_id", it.parentId())
            .put("order", it.id())
            .put("member_count", organisation.membersOf(it.id()).size());
    result.set("dept_manager_userid_list", Json.of(it.managers()));
    return Answer.oapiOk(result);
  }

  private Answer members(Request request) {
    Department department = asked(request, 0);
    int cursor = Json.number(request.body(), "cursor").orElse(0L).intValue();
    int size = Json.number(request.body(), "size").orElse(0L).intValue();
    if (size < 1 || size > MAX_PAGE || cursor < 0) {
      throw Refusal.oapi(400002, "无效的参数 size");
    }
    List<Person> all = organisation.membersOf(department.id());
    int from = Math.min(cursor, all.size());
    int to = Math.min(from + size, all.size());
    ObjectNode result = Json.object().put("has_more", to < all.size());
    if (to < all.size()) {
      result.put("next_cursor", to);
    }
    ArrayNode list = result.putArray("list");
    all.subList(from, to).forEach(it -> list.add(member(it, department)));
    return Answer.oapiOk(result);
  }

  private Answer memberIds(Request request) {
    ObjectNode result = Json.object();
    ArrayNode list = result.putArray("userid_list");
    organisation.membersOf(asked(request, 0).id()).forEach(it -> list.add(it.userId()));
    return Answer.oapiOk(result);
  }

  private Answer person(Request request) {
    Person person =
        organisation
            .person(request.text("userid"))
            .orElseThrow(() -> Refusal.oapi(33012, "无效的USERID"));
    ObjectNode result = basics(person);
    ArrayNode leads = result.putArray("leader_in_dept");
    for (long id : person.departments()) {
      leads.addObject().put("dept_id", id).put("leader", manages(person, id));
    }
    result.putArray("role_list");
    result.put("real_authed", true).put("senior", false);
    return Answer.oapiOk(result);
  }

  private ObjectNode member(Person person, Department department) {
    return basics(person).put("leader", manages(person, department.id())).put("dept_order", 1);
  }

  private ObjectNode basics(Person person) {
    ObjectNode result =
        Json.object()
            .put("userid", person.userId())
            .put("unionid", person.unionId())
            .put("name", person.name())
            .put("title", person.title())
            .put("active", person.active())
            .put("admin", false)
            .put("boss", false);
    result.set("dept_id_list", Json.of(person.departments()));
    return result;
  }

  private boolean manages(Person person, long departmentId) {
    return organisation.department(departmentId).stream()
        .anyMatch(it -> it.managers().contains(person.userId()));
  }

  private List<Department> childrenOf(Department parent) {
    return organisation.departments().stream().filter(it -> it.parentId() == parent.id()).toList();
  }

  /** The department asked for; the fallback id 0 means that one must be named. */
  private Department asked(Request request, long fallback) {
    long id = Json.number(request.body(), "dept_id").orElse(fallback);
    if (id == 0) {
      throw Refusal.oapi(400002, "缺少参数 dept_id");
    }
    return organisation.department(id).orElseThrow(() -> Refusal.oapi(60003, "部门不存在"));
  }
}
