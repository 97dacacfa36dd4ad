package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class Users {
    @RestController
    @RequestMapping("/x/*")
    static class Wildcard {
        @GetMapping("/y")
        String y() {
            return "";
        }
    }

    @RestController
    @RequestMapping("/w/**")
    static class CatchAll {
        @GetMapping("/z")
        String z() {
            return "";
        }
    }

    @RestController
    @RequestMapping("/*")
    static class Replaced {
        @GetMapping("/hotel")
        String hotel() {
            return "";
        }

        @GetMapping("/hotel/room")
        String room() {
            return "";
        }
    }

    @RestController
    @RequestMapping("/**")
    static class All {
        @GetMapping("/deep/down")
        String deep() {
            return "";
        }
    }

    @RestController
    @RequestMapping("/*.html")
    static class Extension {
        @GetMapping("/page")
        String page() {
            return "";
        }
    }

    @RestController
    @RequestMapping("/{tenant}/*")
    static class Variable {
        @GetMapping("/users")
        String users() {
            return "";
        }
    }
}
