package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A subclass of a controller is one, and so is an implementation of an interface with the stereotype. */
class Users {
    @RestController
    @RequestMapping("/base")
    abstract static class Base {
        @GetMapping("/inherited")
        String inherited() {
            return "";
        }
    }

    static class Bare extends Base {
        @GetMapping("/own")
        String own() {
            return "";
        }
    }

    @RestController
    interface Marked {}

    static class Implementation implements Marked {
        @GetMapping("/marked")
        String get() {
            return "";
        }
    }
}
