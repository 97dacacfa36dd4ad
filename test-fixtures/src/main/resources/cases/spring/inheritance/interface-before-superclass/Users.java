package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class Users {
    interface Api {
        @GetMapping("/x")
        String x();
    }

    static class Base {
        @PostMapping("/x")
        public String x() {
            return "";
        }
    }

    @RestController
    static class Leaf extends Base implements Api {
        @Override
        public String x() {
            return "";
        }
    }
}
