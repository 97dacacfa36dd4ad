/**
 * Class files behind the neutral view of {@code lang}: jars, output folders, the Java image. Read as data, with ASM; nothing is
 * ever loaded. Knows no Maven and no parser.
 */
package dev.allowance.classfile;
