/**
 * What the directory needs from outside: the contacts of the organisation as the platform keeps
 * them.
 */
@NullMarked
@NamedInterface("spi")
package cn.minsheng.zhida.directory.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
