package dev.allowance.framework.spring;

import java.util.Map;
import java.util.Set;

/** The names of Spring's types that route reading knows by name. */
final class SpringNames {

    static final String BIND = "org.springframework.web.bind.annotation.";
    static final String EXCHANGE = "org.springframework.web.service.annotation.";

    static final String CONTROLLER = "org.springframework.stereotype.Controller";
    static final String REST_CONTROLLER = BIND + "RestController";
    static final String CONTROLLER_ADVICE = BIND + "ControllerAdvice";
    static final String REQUEST_MAPPING = BIND + "RequestMapping";
    static final String HTTP_EXCHANGE = EXCHANGE + "HttpExchange";
    static final String FEIGN_CLIENT = "org.springframework.cloud.openfeign.FeignClient";
    static final String MODEL_ATTRIBUTE = BIND + "ModelAttribute";
    static final String INIT_BINDER = BIND + "InitBinder";
    static final String RESPONSE_STATUS = BIND + "ResponseStatus";
    static final String RESPONSE_BODY = BIND + "ResponseBody";
    static final String CROSS_ORIGIN = BIND + "CrossOrigin";
    static final String CONDITIONAL = "org.springframework.context.annotation.Conditional";
    static final String PROFILE = "org.springframework.context.annotation.Profile";
    static final String ALIAS_FOR = "org.springframework.core.annotation.AliasFor";

    /** What maps a method or type to requests, directly or as a meta-annotation. */
    static final Set<String> MAPPINGS = Set.of(REQUEST_MAPPING, HTTP_EXCHANGE);

    /** What takes one value of the request by its name, which is both {@code name} and {@code value}. */
    static final Set<String> NAMED = Set.of(
            BIND + "PathVariable",
            BIND + "MatrixVariable",
            BIND + "RequestParam",
            BIND + "RequestHeader",
            BIND + "CookieValue");

    /** The fixed method of Spring's shortcuts, by annotation: Spring has none for HEAD, OPTIONS and TRACE. */
    static final Map<String, String> SHORTCUTS = Map.of(
            BIND + "GetMapping", "GET",
            BIND + "PostMapping", "POST",
            BIND + "PutMapping", "PUT",
            BIND + "PatchMapping", "PATCH",
            BIND + "DeleteMapping", "DELETE",
            EXCHANGE + "GetExchange", "GET",
            EXCHANGE + "PostExchange", "POST",
            EXCHANGE + "PutExchange", "PUT",
            EXCHANGE + "PatchExchange", "PATCH",
            EXCHANGE + "DeleteExchange", "DELETE");

    private SpringNames() {}
}
