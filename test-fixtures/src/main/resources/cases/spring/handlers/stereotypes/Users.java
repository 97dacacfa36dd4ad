package demo;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;

/** Both stereotypes make a handler. */
class Users {
    @RestController
    static class Rest {
        @GetMapping("/rest")
        String get() {
            return "";
        }
    }

    @Controller
    static class Plain {
        @GetMapping("/plain")
        @ResponseBody
        String get() {
            return "";
        }
    }
}
