package vendor;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Constants and generics are gone from class files, their values and erasures are not. */
@RequestMapping(UsersApi.BASE + "/users")
public interface UsersApi<T> {
    String BASE = "/v1";

    @GetMapping("/{id}")
    T one(@PathVariable("id") String id);

    @PutMapping("/{id}")
    void replace(@PathVariable("id") String id, T user);
}
