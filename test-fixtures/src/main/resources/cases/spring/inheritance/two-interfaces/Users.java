package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first interface that has a mapping wins. */
class Users {
    interface First {
        String x();
    }

    interface Second extends First {
        @GetMapping("/second")
        String x();
    }

    interface Third {
        @GetMapping("/third")
        String x();
    }

    @RestController
    static class Leaf implements First, Second, Third {
        @Override
        public String x() {
            return "";
        }
    }
}
