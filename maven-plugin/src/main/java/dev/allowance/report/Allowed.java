package dev.allowance.report;

import dev.allowance.http.HttpMethods;
import java.util.HashMap;
import java.util.Map;

/** What is allowed on the usual path of a template: one that matches as few other templates as possible. */
final class Allowed {

    private Allowed() {}

    /** By module and template; nothing for paths that are not known. */
    static Map<String, HttpMethods> byTemplate(ReportContent content) {
        Map<String, HttpMethods> allowed = new HashMap<>();
        Map<String, Integer> others = new HashMap<>();
        for (ReportedPath path : content.paths()) {
            if (!path.answer().known()) {
                continue;
            }
            String key = key(path.module(), path.path().toString());
            int count = path.answer().templates().size();
            int least = others.getOrDefault(key, Integer.MAX_VALUE);
            if (count < least) {
                others.put(key, count);
                allowed.put(key, path.answer().allow());
            } else if (count == least) {
                allowed.merge(key, path.answer().allow(), HttpMethods::union);
            }
        }
        return allowed;
    }

    static String key(ReportedRoute route) {
        return key(route.module(), route.route().template().toString());
    }

    static String key(String module, String template) {
        return module + " " + template;
    }
}
