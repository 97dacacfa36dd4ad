/**
 * Java sources behind the neutral view of {@code lang}: text in, declarations out, without a compiler and on unsaved text. An
 * outline of every file is made by a lexer of our own, and JavaParser reads the declarations of those files that are asked for.
 * Uses {@code classfile} for what is not there as source. Knows no Maven.
 */
package dev.allowance.javaparser;
