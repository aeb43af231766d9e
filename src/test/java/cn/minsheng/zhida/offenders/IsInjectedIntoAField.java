package cn.minsheng.zhida.offenders;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

public final class IsInjectedIntoAField {

  @Autowired @Nullable Object dependency;
}
