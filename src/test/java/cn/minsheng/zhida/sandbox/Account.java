package cn.minsheng.zhida.sandbox;

/** The one app this twin knows; the robot's code is the client id, as with every internal app. */
record Account(String clientId, String clientSecret, String corpId) {

  String robotCode() {
    return clientId;
  }
}
