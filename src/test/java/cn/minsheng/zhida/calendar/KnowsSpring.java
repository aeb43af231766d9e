package cn.minsheng.zhida.calendar;

import org.springframework.core.env.Environment;

/** A value that knows the framework, for the fence to bite. */
public record KnowsSpring(Environment environment) {}
