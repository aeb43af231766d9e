package cn.minsheng.zhida.offenders;

import com.dingtalk.open.app.api.OpenDingTalkClient;

public record SeesTheSdk(OpenDingTalkClient client) {}
