/** The bot that runs 民声直达; what it does lies in the modules below. */
@NullMarked
package cn.minsheng.zhida;

import org.jspecify.annotations.NullMarked;
