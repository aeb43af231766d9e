package cn.minsheng.zhida.directory;

import java.util.Optional;

/**
 * A unit as the directory knows it.
 *
 * @param removed whether the contacts do not have it any more; old petitions still name it
 */
public record Unit(UnitId id, String name, Optional<UnitId> parent, boolean removed) {}
