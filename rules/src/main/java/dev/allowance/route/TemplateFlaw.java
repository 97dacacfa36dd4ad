package dev.allowance.route;

import dev.allowance.source.Anchor;

/**
 * Why a mapping is no template.
 *
 * @param text the mapping as written, that of a class and of its method put together where only both are wrong
 * @param what what is wrong, as {@link dev.allowance.path.InvalidTemplateException} says it
 * @param anchor the value that is wrong
 */
public record TemplateFlaw(String text, String what, Anchor anchor) {}
