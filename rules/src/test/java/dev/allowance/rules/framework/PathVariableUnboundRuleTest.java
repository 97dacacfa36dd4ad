package dev.allowance.rules.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class PathVariableUnboundRuleTest {

    private final RuleTest rule = RuleTest.of(new PathVariableUnboundRule());

    @Test
    void flagsAParameterWithoutAVariable() {
        rule.check("""
                spring GET /users/{id} takes=path:id
                spring PUT /users/{id} takes=path:userId  # path-variable-unbound
                spring GET /users takes=path:id  # path-variable-unbound
                jaxrs GET /orders/{id} takes=path:no  # path-variable-unbound
                """);
    }

    @Test
    void notesAVariableThatTheHandlerIgnores() {
        rule.check("""
                spring GET /users/{id} -> a.Users#get() takes=path:id
                spring DELETE /users/{id} -> a.Users#delete() takes=query:id  # path-variable-unbound:info
                spring GET /users -> a.Users#list() known
                jaxrs GET /orders/{id} -> a.Orders#get() root=orders sub={id} known  # path-variable-unbound:info
                """);
    }

    @Test
    void proposesTheVariableThatIsFree() {
        assertThat(rule.findings("spring GET /users/{id} takes=path:userId"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cure()).contains("`{id}`"));
    }

    @Test
    void doesNotDemandWhatIsOptionalOrUnnamedOrOnTheClass() {
        rule.check("""
                spring GET /a takes=path:id?
                spring GET /b takes=path
                spring GET /c takes=path:${name}
                jaxrs GET /d takes=path:id@field
                """);
    }

    @Test
    void isSilentWhereTheHandlerMayReadAnyVariable() {
        rule.check("""
                spring GET /a/{id} takes=any
                spring GET /b/{id} takes=path
                spring GET /c/{id} takes=matrix:x
                spring GET /d/{id}
                spring GET /e/{id:\\d+} known
                spring GET /f/{*rest} known
                """);
    }

    @Test
    void isSilentAboutVariablesThatAClassShares() {
        rule.check("""
                spring GET /{tenant}/users -> a.Users#list() known
                spring GET /{tenant}/users/{id} -> a.Users#get() takes=path:id
                jaxrs GET /{tenant}/orders -> a.Orders#list() root={tenant}/orders known
                jaxrs GET /{tenant}/orders/x -> a.Orders#x() root={tenant}/orders sub=x known
                """);
    }

    @Test
    void isSilentWhereThePathIsNotCertain() {
        rule.check("""
                spring GET /${p}/x unknown=placeholder takes=path:id
                spring GET /x role=interface takes=path:id
                spring GET /x role=abstract takes=path:id
                jaxrs GET /x role=unreached takes=path:id
                """);
    }

    @Test
    void allowsAJaxRsResourceThatIsReachedInTwoWays() {
        rule.check("""
                jaxrs GET /parts -> a.Parts#list() root=parts takes=path:order
                jaxrs GET /orders/{order}/parts -> a.Parts#list() root=orders locators={order}/parts takes=path:order
                """);
    }

    @Test
    void whatFiltersAndPeopleReadIsNotMissed() {
        rule.check("""
                spring GET /login/callback/{origin} -> a.Login#callback() returns=java.lang.String
                spring GET /articles/{id}/{title} -> a.Pages#show(long) returns=java.lang.String takes=path:id(long) controller=view
                """);
    }

    @Test
    void theRequestBesideABodyOrInAFieldIsNotAskedForTheVariable() {
        rule.check("""
                spring POST /optin/{code} -> a.Optins#create() takes=body(a.O),any(jakarta.servlet.http.HttpServletRequest)   # path-variable-unbound:info
                spring POST /optout/{code} -> a.Optouts#create() takes=any(jakarta.servlet.http.HttpServletRequest)
                jaxrs PUT /calendars/{id} -> a.Calendars#update() root=calendars sub={id} takes=body(a.C),any(jakarta.servlet.http.HttpServletRequest)@field   # path-variable-unbound:info
                jaxrs PUT /services/{id} -> a.Services#update() root=services sub={id} takes=body(a.C),any(jakarta.servlet.http.HttpServletRequest)
                """);
    }

    @Test
    void whatIsReadByItsOwnIdMayStandAnywhere() {
        rule.check("""
                spring GET /apps/{app}/groups/{group}/events -> a.Events#get(java.lang.String) takes=path:group(java.lang.String)
                spring GET /shops/{shop}/carts/{cart}/events -> b.Events#get(java.lang.String) takes=path:shop(java.lang.String)   # path-variable-unbound:info
                spring PUT /farms/{farm}/cows/{cow} -> c.Cows#put(java.lang.String) takes=path:cow(java.lang.String)   # path-variable-unbound:info
                spring GET /ports/{port}/ships/{ship} -> d.Ships#get(java.lang.String,java.lang.String) takes=query:port(java.lang.String),path:ship(java.lang.String)   # path-variable-unbound:info
                """);
    }

    @Test
    void proposesOnlyWhatNoOtherParameterTakes() {
        assertThat(rule.findings("spring GET /users/{id} takes=path:userId,query:id"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cure()).contains("it has `{id}`"));
        assertThat(rule.findings("spring GET /users/{id} takes=path:userId,path:id"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cure()).startsWith("add `{userId}` to the path"));
    }

    @Test
    void saysWhatIsReadInItsPlace() {
        assertThat(rule.findings("spring DELETE /users/{id} -> a.Users#delete() takes=query:id"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.problem())
                            .isEqualTo("`Users#delete` ignores the variable `id` of `/users/{id}` and reads a query"
                                    + " parameter of that name");
                    assertThat(finding.cure()).startsWith("add a parameter with @PathVariable");
                });
        assertThat(rule.findings(
                        "jaxrs DELETE /users/{id} -> a.Users#delete() root=users sub={id} takes=query:no,header:id"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.problem()).endsWith("of `/users/{id}`");
                    assertThat(finding.cure()).startsWith("add a parameter with @PathParam");
                });
    }

    @Test
    void saysOnceWhatTwoInherit() {
        assertThat(rule.findings("""
                        spring DELETE /teams/{id} -> a.Teams#delete() declared=1
                        spring DELETE /users/{id} -> a.Users#delete() declared=1
                        """))
                .singleElement()
                .satisfies(finding -> assertThat(finding.related()).hasSize(1));
    }

    @Test
    void theCallerBringsNoVariables() {
        rule.check("""
                spring GET /jobs -> a.Jobs#list() known
                spring DELETE /jobs/{id} -> a.Jobs#delete() takes=path:id,any(a.Caller)
                spring POST /jobs/{id} -> a.Jobs#save() takes=body(a.Job),any(a.Caller)   # path-variable-unbound:info
                spring GET /tasks -> a.Tasks#list() known
                spring POST /tasks/{id} -> a.Tasks#save() takes=body(a.Task),any(a.Caller)
                jaxrs GET /rules -> a.Rules#list() known
                jaxrs DELETE /rules/{id} -> a.Rules#delete() takes=path:id,any(jakarta.ws.rs.core.UriInfo)
                jaxrs POST /rules/{id} -> a.Rules#save() takes=body(a.Rule),any(jakarta.ws.rs.core.UriInfo)
                """);
    }
}
