package dev.allowance.classfile;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** A place with class files: a jar, a folder, the Java image. Names are binary, with slashes: {@code java/util/Map$Entry}. */
interface ClassFolder extends Closeable {

    /** Whether there may be classes in the package of this name, with slashes. */
    boolean mayHavePackage(String name);

    /** The bytes of a class file; empty where there is none of exactly this name. */
    Optional<byte[]> read(String binaryName) throws IOException;

    /** The binary names of all classes here, in no certain order. */
    Stream<String> names() throws IOException;
}
