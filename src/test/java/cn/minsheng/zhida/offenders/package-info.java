/** Classes that do on purpose what a fence forbids. */
@NullMarked
package cn.minsheng.zhida.offenders;

import org.jspecify.annotations.NullMarked;
