@NullMarked
package cn.minsheng.zhida.ledger;

import org.jspecify.annotations.NullMarked;
