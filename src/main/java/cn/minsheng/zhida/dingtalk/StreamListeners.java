package cn.minsheng.zhida.dingtalk;

/** Who hears what: one listener for each thing the stream delivers. */
record StreamListeners(
    BotMessageListener messages, CardCallbackListener taps, ContactEventListener contacts) {}
