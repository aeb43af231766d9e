@NullMarked
package cn.minsheng.zhida.directory;

import org.jspecify.annotations.NullMarked;
