package cn.minsheng.zhida.papers;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A part of a dossier, a zip of less than 20 MB.
 *
 * @param name of the file, with its ending
 * @param open makes it as it is read
 */
public record DossierPart(String name, Supplier<InputStream> open) {}
