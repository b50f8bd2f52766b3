package io.lockstep.kit.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.TokenSigner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class RememberedTokenTest {

    @Inject
    VerifiedTokens tokens;

    @Test
    void request_whenItsTokenIsGood_isRemembered() {
        var token = TokenSigner.shared().token("somebody", Roles.ADMIN);

        for (var i = 0; i < 2; i++) {
            given().auth().oauth2(token).get("/v1/dead-letters").then().statusCode(200);
        }

        assertThat(tokens.remembers(token)).isTrue();
    }

    @Test
    void request_whenItsTokenIsChanged_isRefusedAfterTheGoodOneToo() {
        var token = TokenSigner.shared().token("somebody else", Roles.ADMIN);
        given().auth().oauth2(token).get("/v1/dead-letters").then().statusCode(200);
        var changed = token.substring(0, token.length() - 6) + (token.endsWith("AAAAAA") ? "BBBBBB" : "AAAAAA");

        given().auth().oauth2(changed).get("/v1/dead-letters").then().statusCode(401);

        assertThat(tokens.remembers(changed)).isFalse();
    }
}
