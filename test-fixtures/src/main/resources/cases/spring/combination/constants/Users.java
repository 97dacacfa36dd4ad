package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Paths.USERS)
class Users {
    private static final String KEYS = Paths.ID + "/keys";

    @GetMapping(Paths.ID)
    String one() {
        return "";
    }

    @GetMapping(value = KEYS)
    String keys() {
        return "";
    }
}
