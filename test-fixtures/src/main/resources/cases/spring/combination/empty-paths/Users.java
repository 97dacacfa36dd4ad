package demo;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Nothing on either side means the empty path and the slash. */
class Users {
    @RestController
    static class Bare {
        @GetMapping
        String root() {
            return "";
        }
    }

    @RestController
    @RequestMapping
    static class Empty {
        @PostMapping("")
        String root() {
            return "";
        }

        @PutMapping({"", "/root2"})
        String alternative() {
            return "";
        }

        @DeleteMapping("  ")
        String blank() {
            return "";
        }
    }
}
