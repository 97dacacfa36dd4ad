package dev.allowance.rules.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GetWithSideEffectRuleTest {

    private final RuleTest rule = RuleTest.of(new GetWithSideEffectRule());

    @Test
    void verbsThatChangeAreFlagged() {
        rule.check("""
                spring GET /users/delete/{id}   # get-with-side-effect
                spring GET /users/{id}/delete   # get-with-side-effect
                jaxrs GET /cache/purge   # get-with-side-effect
                spring GET /orders/{id}/cancel   # get-with-side-effect
                spring GET /users/{id}/deactivate   # get-with-side-effect
                spring GET /api/users/create returns=java.lang.String   # get-with-side-effect
                jaxrs GET /users/create returns=java.lang.String   # get-with-side-effect
                spring GET /deleteUser -> a.Users#deleteUser(long)   # get-with-side-effect
                spring GET /delete/{id} -> a.Users#deleteUser(long) returns=java.lang.String   # get-with-side-effect
                spring GET /cart/add/{productId} returns=a.Cart   # get-with-side-effect
                """);
    }

    @Test
    void theHandlersNameAloneTellsARemoval() {
        rule.check("""
                spring GET /users/{id} -> a.Users#deleteUser(long) returns=void   # get-with-side-effect
                spring GET /orders/{id} -> a.Orders#removeOrder(long)   # get-with-side-effect
                spring GET /books/{id}/pdf -> a.Books#createPdf(long)
                spring GET /trash -> a.Trash#deletedItems()
                spring GET /users/{id}/removal -> a.Users#deletePreview(long)
                """);
    }

    @Test
    void verbsThatAreAlsoNounsNeedTheHandlersWord() {
        rule.check("""
                spring GET /users/update/{id} -> a.Users#updateUser(long) returns=a.User   # get-with-side-effect
                spring GET /jobs/{id}/stop -> a.Jobs#stopJob(long)   # get-with-side-effect
                spring GET /system/update -> a.System#getUpdate()
                spring GET /system/start -> a.System#start() returns=a.Start
                spring GET /archive/{year} -> a.Blog#archive(int) returns=java.util.List<a.Post>
                spring GET /orders/{id}/reset -> a.Orders#order(long)
                """);
    }

    @Test
    void nounsAreNoVerbs() {
        rule.check("""
                spring GET /updates
                spring GET /settings
                spring GET /latest-update
                spring GET /adds
                spring GET /deleted-items
                spring GET /cancellations
                spring GET /posts
                spring GET /create-date
                spring GET /delete-requests
                spring GET /cancel-reasons
                spring GET /users/{id}/edit-history
                spring GET /search
                spring GET /orders/{id}/exchange
                spring GET /address
                spring GET /budget
                spring GET /issue/createmeta
                spring GET /pulls/{number}/merge
                spring GET /guilds/{id}/prune
                spring GET /pods/{name}/attach
                spring GET /pods/{name}/exec
                """);
    }

    @Test
    void dottedAndMarkedNamesFollowTheirOwnConventions() {
        rule.check("""
                spring GET /conversations.list
                spring GET /users.delete
                spring GET /_flush
                spring GET /indices/_delete
                spring GET /actuator/restart
                spring GET /logout
                """);
    }

    @Test
    void formsAreShownByGet() {
        rule.check("""
                spring GET /owners/create
                spring POST /owners/create
                spring GET /owners/{id}/edit returns=java.lang.String
                spring GET /users/add returns=java.lang.String takes=context(org.springframework.ui.Model)
                spring GET /users/delete/{id} -> a.Users#showDeleteForm(long)
                spring GET /books/delete -> a.Books#confirmPage()
                spring GET /things/modify produces=text/html
                spring GET /pay/success -> a.Payments#success() returns=a.Payment
                spring GET /pay/cancel -> a.Payments#cancel() returns=a.Payment
                spring GET /checkout/cancel -> a.Checkout#cancel() returns=java.lang.String
                spring GET /reset-password -> a.Accounts#resetPassword(java.lang.String) returns=java.lang.String
                spring GET /slack/install returns=void
                spring GET /teams/create returns=org.springframework.web.servlet.ModelAndView
                """);
    }

    @Test
    void sumsAreNoAdditions() {
        rule.check("""
                spring GET /calculator/add returns=int takes=query:a(int),query:b(int)
                spring GET /add/{a}/{b}
                """);
    }

    @Test
    void linksInMailsAreWorthKnowing() {
        rule.check("""
                spring GET /unsubscribe/{token} returns=void   # get-with-side-effect:info
                spring GET /accounts/confirm returns=a.Account takes=query:code   # get-with-side-effect:info
                spring GET /api/activate -> a.Accounts#activateAccount(java.lang.String) takes=query:key   # get-with-side-effect:info
                spring GET /users/{id}/activate returns=void   # get-with-side-effect
                """);
    }

    @Test
    void theCureFitsTheVerb() {
        assertThat(rule.findings("spring GET /users/delete/{id}").get(0).cure()).isEqualTo("map it to DELETE");
        assertThat(rule.findings("spring GET /orders/{id}/cancel").get(0).cure())
                .startsWith("map it to POST");
        assertThat(rule.findings("spring GET /unsubscribe/{token}").get(0).cure())
                .contains("a page that asks");
    }

    @Test
    void oppositesBesideEachOtherAreVerbs() {
        rule.check("""
                spring GET /pipelines/{id}/start -> a.Pipelines#start(long) returns=a.Status   # get-with-side-effect
                spring GET /pipelines/{id}/stop -> a.Pipelines#stop(long) returns=a.Status   # get-with-side-effect
                spring GET /trips/{id}/start -> a.Trips#start(long) returns=a.Place
                spring GET /trips/{id}/end -> a.Trips#end(long) returns=a.Place
                """);
    }

    @Test
    void aVerbMayHaveItsObjectBehindIt() {
        rule.check("""
                spring GET /cart/update/quantity -> a.Cart#updateQuantity(long) returns=a.Cart   # get-with-side-effect
                spring GET /system/update/history -> a.System#updateHistory() returns=a.History
                spring GET /system/update/status -> a.System#status() returns=a.Status
                spring GET /delete/users -> a.Users#getDeleted() returns=a.Users
                jaxrs GET /cluster/purge/{date} -> a.Cluster#purge(java.lang.String) returns=void   # get-with-side-effect
                """);
    }

    @Test
    void linksCarrySecretsInMails() {
        rule.check("""
                spring GET /accounts/reset-password/{link} -> a.Accounts#resetPassword(java.lang.String) returns=a.Page   # get-with-side-effect:info
                """);
    }

    @Test
    void itemsThatAreCopiedAndCachesThatAreClearedAreFlagged() {
        RuleTest.of(new GetWithSideEffectRule()).check("""
                jaxrs GET /studies/{id}/copy -> a.Studies#copy(int) returns=a.Study   # get-with-side-effect
                jaxrs GET /cache/clear -> a.Cache#clearAll() returns=void   # get-with-side-effect
                spring GET /settings/reload -> a.Settings#reload() returns=void   # get-with-side-effect
                jaxrs GET /studies/copy -> a.Studies#copy() returns=a.Study
                jaxrs GET /studies/{id}/copy-name -> a.Studies#getNameForCopy(int) returns=java.lang.String
                """);
    }

    @Test
    void whatEndsInAJobHasStartedIt() {
        rule.check("""
                jaxrs GET /cohorts/{id}/generate/{source} -> a.Cohorts#generateCohort(long) returns=a.JobExecution   # get-with-side-effect
                jaxrs GET /analyses/{id}/execute -> a.Analyses#performAnalysis(long) returns=a.ImportJob   # get-with-side-effect
                jaxrs GET /texts/generate -> a.Texts#generateText(long) returns=a.Text
                jaxrs GET /jobs/{id} -> a.Jobs#getJob(long) returns=a.Job
                """);
    }

    @Test
    void theHandlersNameTellsWhatThePathRunsTogetherOrSaysLast() {
        rule.check("""
                spring GET /users/resetpassword/{id} -> a.Users#resetPassword(long) returns=a.User   # get-with-side-effect
                spring GET /modules/python-delete -> a.Modules#pythonDelete(long) returns=a.Result   # get-with-side-effect
                spring GET /labels/offline -> a.Labels#updateLabel(long) returns=a.Label   # get-with-side-effect
                spring GET /jobs/{id}/pause -> a.Jobs#pause(long) returns=a.Job   # get-with-side-effect
                spring GET /jobs/{id}/pause/length -> a.Jobs#pause(long) returns=a.Length
                spring GET /chat/stop/{requestId} -> a.Chat#stop(long) returns=a.Result   # get-with-side-effect
                spring GET /lines/stop/{stopId} -> a.Lines#stop(long) returns=a.Stop
                """);
    }

    @Test
    void aHandlerThatReturnsNothingDoesWhatItSays() {
        rule.check("""
                spring GET /monitoring -> a.Monitoring#triggerUpdate() returns=void   # get-with-side-effect
                spring GET /reports -> a.Reports#sendReport() returns=void takes=context(jakarta.servlet.http.HttpServletResponse)
                spring GET /swagger -> a.Docs#redirect() returns=void
                spring GET /jobs -> a.Jobs#runAll() returns=java.util.List<a.Job>
                """);
    }

    @Test
    void metricsBelowSomethingElseAreAResourceLikeAnyOther() {
        rule.check("""
                jaxrs GET /v1/metrics/projects/{uuid}/refresh -> a.Metrics#refreshMetrics(long)   # get-with-side-effect
                spring GET /metrics/refresh -> a.Metrics#refresh(long) returns=void
                """);
    }

    @Test
    void switchingOnAndOffAreChanges() {
        rule.check("""
                spring GET /monitors/manage -> a.Monitors#enableManageMonitors()   # get-with-side-effect
                jaxrs GET /users/{realm}/disconnect/{session} -> a.Users#disconnectUserSession() returns=void takes=path:realm,path:session,any(jakarta.ws.rs.core.UriInfo),context(jakarta.ws.rs.core.HttpHeaders)   # get-with-side-effect
                jaxrs GET /events -> a.Events#sendEvents() returns=void takes=context(jakarta.ws.rs.sse.SseEventSink)
                """);
    }

    @Test
    void whatOpensANameWithoutSayingAnythingIsPassedOver() {
        rule.check("""
                spring GET /system/save.json -> a.Rules#apiUpdateIfNotNull() returns=a.Rule takes=query:id(long)   # get-with-side-effect
                """);
    }

    @Test
    void aNewTokenIsHandedOut() {
        rule.check("""
                spring GET /auth/refresh -> a.Auth#refreshToken() returns=a.Token
                spring GET /caches/refresh -> a.Caches#refreshCaches() returns=void   # get-with-side-effect
                """);
    }

    @Test
    void whatPathAndHandlerRemoveIsNoneToLookAt() {
        rule.check("""
                spring GET /setting/deleteObserveInfo -> a.Settings#deleteObserveInfo(long) returns=?   # get-with-side-effect
                spring GET /setting/delete-info -> a.Settings#infoOfDeletion() returns=?
                spring GET /setting/delete-preview -> a.Settings#deletePreview() returns=?
                """);
    }

    @Test
    void aHandlerOfJustThatNameDoesIt() {
        rule.check("""
                spring GET /words/refresh -> a.Words#refresh() returns=a.R   # get-with-side-effect
                spring GET /meters/reset -> a.Meters#reset() returns=a.ResetState
                spring GET /sync -> a.Sync#sync() returns=a.R
                jaxrs GET /triggerdbsync/om -> a.Sync#triggerDbSync() returns=javax.ws.rs.core.Response   # get-with-side-effect
                jaxrs GET /instances/trigger -> a.Instances#queryByTrigger() returns=java.util.List<a.I>
                """);
    }

    @Test
    void moreVerbsChangeSomething() {
        rule.check("""
                spring GET /plugins/{id}/upgrade -> a.Plugins#upgrade(long) returns=a.R   # get-with-side-effect
                spring GET /cache/invalidateAll -> a.Caches#invalidateAll() returns=a.R   # get-with-side-effect
                spring GET /lamps/{id}/toggle -> a.Lamps#toggleLamp(long) returns=a.R   # get-with-side-effect
                spring GET /market/close -> a.Market#close() returns=java.math.BigDecimal
                spring GET /project/{id}/archive -> a.Projects#archive(long) returns=byte[]
                spring GET /changes -> a.Changes#changes() returns=a.R
                """);
    }

    @Test
    void whatIsSetByNameIsChanged() {
        rule.check("""
                spring GET /addresses/setDefault/{id} -> a.Addresses#setDefault(long) returns=a.R   # get-with-side-effect
                spring GET /users/changeStatus -> a.Users#changeStatus(long) returns=a.R   # get-with-side-effect
                spring GET /users/doUpdate -> a.Users#doUpdate(long) returns=a.R
                spring GET /sets/set-list -> a.Sets#list() returns=a.R
                """);
    }

    @Test
    void aJobThatIsRunIsNoReport() {
        rule.check("""
                jaxrs GET /periodictask/run -> a.Tasks#runPeriodicTask() returns=javax.ws.rs.core.Response   # get-with-side-effect
                jaxrs GET /report/run -> a.Reports#runReport() returns=javax.ws.rs.core.Response
                jaxrs GET /tasks/run -> a.Tasks#listRuns() returns=javax.ws.rs.core.Response
                """);
    }

    @Test
    void whoSendsAMessageChangesSomething() {
        rule.check("""
                spring GET /mail/test -> a.Mails#sendTestMail() returns=a.R   # get-with-side-effect
                spring GET /files/raw -> a.Files#sendFile() returns=a.R
                """);
    }

    @Test
    void aThingOfThatNameIsShown() {
        rule.check("""
                spring GET /repos/{id}/merge -> a.Repos#merge(long) returns=a.MergeDto
                spring GET /files/{id}/lock -> a.Files#lock(long) returns=java.util.Optional<a.Lock>
                spring GET /rooms/{id}/lock -> a.Rooms#lock(long) returns=a.R   # get-with-side-effect
                spring GET /users/changePassword -> a.Users#changePassword() returns=java.lang.String
                """);
    }

    @Test
    void anIdMayFollowBothOfTwoOpposites() {
        rule.check("""
                spring GET /workers/start/{name} -> a.Workers#start(java.lang.String) returns=a.Answer   # get-with-side-effect
                spring GET /workers/stop/{name} -> a.Workers#stop(java.lang.String) returns=a.Answer   # get-with-side-effect
                spring GET /trips/start/{name} -> a.Trips#start(java.lang.String) returns=a.Answer
                spring GET /trips/stop -> a.Trips#stop() returns=a.Answer
                """);
    }

    @Test
    void aBatchBetweenOtherWordsIsAThing() {
        rule.check("""
                spring GET /indexing/batch/activate -> a.Indexing#activateBatch() returns=a.Answer   # get-with-side-effect
                spring GET /batch/activate -> a.Batch#activateAll() returns=a.Answer
                """);
    }

    @Test
    void theVerbMayFollowTriggerOrWhatIsRun() {
        rule.check("""
                spring GET /connector/sync -> a.Connectors#sync() returns=a.Answer   # get-with-side-effect
                spring GET /account/sync -> a.Accounts#sync(java.lang.String) returns=a.Answer takes=query:since(java.lang.String)
                spring GET /releases/{id}/reloadReport -> a.Releases#reloadReport(long) returns=a.Answer
                spring GET /releases/{id}/reloadScanReport -> a.Releases#triggerReloadScanReport(long) returns=a.Answer   # get-with-side-effect
                spring GET /job/executor/pause -> a.Jobs#jobPause(long) returns=a.Answer<java.lang.Void>   # get-with-side-effect
                spring GET /jobs/{id}/schedule -> a.Jobs#jobSchedule(long) returns=a.Answer<a.Plan>
                """);
    }

    @Test
    void onesOppositeMakesAVerbOfIt() {
        rule.check("""
                spring GET /player/pause -> a.Player#pause() returns=java.lang.Object   # get-with-side-effect
                spring GET /player/resume -> a.Player#resume() returns=java.lang.Object   # get-with-side-effect
                spring GET /applicants/resume -> a.Applicants#resume() returns=java.lang.Object
                spring GET /users/del returns=java.lang.Object   # get-with-side-effect
                spring GET /leases/{id}/extend returns=java.lang.Object   # get-with-side-effect
                """);
    }

    /** Nobody should have to guess which verbs count. */
    @Test
    void thePageNamesEveryVerb() throws IOException {
        Path rules = Path.of("src/main");
        String page = Files.readString(rules.resolve("java/dev/allowance/rules/method/GetWithSideEffectRule.md"));
        assertThat(Files.readAllLines(rules.resolve("resources/dev/allowance/naming/verbs.txt")).stream()
                        .filter(line -> line.matches("[a-z]+ .*\\bunsafe\\b.*"))
                        .map(line -> line.substring(0, line.indexOf(' '))))
                .isNotEmpty()
                .allSatisfy(verb -> assertThat(page).containsPattern("\\b" + verb + "[,;]"));
    }

    @Test
    void whatComesBackIsNoChange() {
        rule.check("""
                spring GET /users/switchOptions -> a.Users#switchOptions() returns=java.util.List<a.User>
                spring GET /users/switchOption -> a.Users#switchOption() returns=a.User   # get-with-side-effect
                spring POST /tests -> a.Tests#save(a.Test) takes=body(a.Test)
                spring GET /tests/create -> a.Tests#create() returns=a.Test
                spring GET /plans/create -> a.Plans#create() returns=a.Plan   # get-with-side-effect
                """);
    }
}
