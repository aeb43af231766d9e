package cn.minsheng.zhida.dingtalk;

/** Every call the bot makes to the platform (DINGTALK.md §2.4, §2.5). */
enum Api {
  TOKEN("/v1.0/oauth2/accessToken", false),
  SEND_TO_PEOPLE("/v1.0/robot/oToMessages/batchSend", true),
  SEND_DING("/v1.0/robot/ding/send", true),
  DOWNLOAD("/v1.0/robot/messageFiles/download", true),
  CREATE_CARD("/v1.0/card/instances/createAndDeliver", true),
  DELIVER_CARD("/v1.0/card/instances/deliver", true),
  UPDATE_CARD("/v1.0/card/instances", true),
  UPLOAD("/media/upload", true),
  UNITS_BELOW("/topapi/v2/department/listsub", false),
  UNIT("/topapi/v2/department/get", false),
  MEMBERS("/topapi/v2/user/list", false),
  STAFF("/topapi/v2/user/get", false);

  private final String path;
  private final boolean paid;

  Api(String path, boolean paid) {
    this.path = path;
    this.paid = paid;
  }

  String path() {
    return path;
  }

  /** Whether it counts in the month's quota: contacts and tokens do not (DINGTALK.md §6). */
  boolean paid() {
    return paid;
  }
}
