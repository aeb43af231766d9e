/** What the mailroom needs from others: a reader at the desk, and a carrier to the platform. */
@NullMarked
@NamedInterface("spi")
package cn.minsheng.zhida.mailroom.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
