package demo;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/inh")
class Users implements Api {
    @Override
    @DeleteMapping
    public String two() {
        return "";
    }

    /** Another annotation hides nothing. */
    @Override
    @ResponseStatus(HttpStatus.ACCEPTED)
    public String three() {
        return "";
    }
}
