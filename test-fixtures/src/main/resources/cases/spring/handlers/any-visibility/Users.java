package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Spring maps what reflection finds: private and static methods too, and private ones of superclasses. */
class Users {
    static class Base {
        @GetMapping("/hidden")
        private String hidden() {
            return "";
        }

        @GetMapping("/static")
        static String fixed() {
            return "";
        }
    }

    @RestController
    static class Child extends Base {
        @GetMapping("/private")
        private String own() {
            return "";
        }

        @GetMapping("/package")
        String shared() {
            return "";
        }

        /** Overrides nothing, since the other is private. */
        String hidden() {
            return "";
        }
    }
}
