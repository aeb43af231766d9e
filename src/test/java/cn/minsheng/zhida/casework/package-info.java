@NullMarked
package cn.minsheng.zhida.casework;

import org.jspecify.annotations.NullMarked;
