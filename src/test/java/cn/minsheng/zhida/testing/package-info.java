/** What tests share: a real database server, a clock moved by hand, contexts that start once. */
@NullMarked
package cn.minsheng.zhida.testing;

import org.jspecify.annotations.NullMarked;
