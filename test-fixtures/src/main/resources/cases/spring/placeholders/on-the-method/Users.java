package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Its value may begin with a slash or not, or be nothing. */
@RestController
@RequestMapping("/api")
class Users {
    @GetMapping("${users.path:/users}")
    String all() {
        return "";
    }

    @GetMapping("/x/${users.${users.kind}}")
    String nested() {
        return "";
    }

    @GetMapping("/#{systemProperties['x']}")
    String expression() {
        return "";
    }
}
