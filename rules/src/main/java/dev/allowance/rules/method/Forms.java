package dev.allowance.rules.method;

import dev.allowance.lang.TypeUse;
import dev.allowance.route.HandlerFacts;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.Route;
import java.util.Set;

/** Tells handlers of web pages and uploads, since HTML forms know no methods but GET and POST, from those of an API. */
final class Forms {

    private static final Set<String> PAGE_TYPES = Set.of(
            "Model", "ModelMap", "ModelAndView", "BindingResult", "Errors", "RedirectAttributes", "SessionStatus");
    private static final Set<String> UPLOAD_TYPES = Set.of(
            "MultipartFile",
            "MultipartHttpServletRequest",
            "MultipartRequest",
            "FilePart",
            "Part",
            "FormDataContentDisposition",
            "FormDataBodyPart",
            "FormDataMultiPart",
            "MultipartFormDataInput",
            "FileUpload",
            "EntityPart");

    private Forms() {}

    /** Whether the handler surely works for a web page. */
    static boolean isPage(Route route) {
        return Returned.by(route.facts()) == Returned.VIEW
                || route.conditions().produces().contains("text/html")
                || takes(route.facts(), PAGE_TYPES);
    }

    /** Whether the handler surely takes an upload. */
    static boolean isUpload(Route route) {
        return route.conditions().consumes().stream().anyMatch(type -> type.startsWith("multipart/"))
                || takes(route.facts(), UPLOAD_TYPES);
    }

    private static boolean takes(HandlerFacts facts, Set<String> types) {
        for (HandlerParameter parameter : facts.parameters()) {
            if (types.contains(parameter.type().simpleName())) {
                return true;
            }
            for (TypeUse argument : parameter.type().arguments()) {
                if (types.contains(argument.simpleName())) {
                    return true;
                }
            }
        }
        return false;
    }
}
