/** What the language server costs somebody who types: see docs/benchmarks.md. */
package dev.allowance.benchmarks.editor;
