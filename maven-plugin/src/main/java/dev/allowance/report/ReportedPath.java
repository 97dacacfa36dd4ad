package dev.allowance.report;

import dev.allowance.path.PathTemplate;
import dev.allowance.spi.PathAnswer;

/**
 * What a server answers for the paths of a template.
 *
 * @param assumed whether the server is only the usual one, as none is configured or on the class path
 * @param path the most specific template that these paths match
 */
public record ReportedPath(String module, boolean assumed, PathTemplate path, PathAnswer answer) {}
