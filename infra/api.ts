import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'

/** Made before the functions, which must know its address; connected to the pages function after. */
export function api(scope: Construct): HttpApi {
  return new HttpApi(scope, 'Web', { description: 'Sitrep: subscribers and archive' })
}

export function answerWith(web: HttpApi, pages: Lambda): void {
  web.addRoutes({ path: '/', integration: new HttpLambdaIntegration('Home', pages) })
  web.addRoutes({ path: '/{proxy+}', integration: new HttpLambdaIntegration('Pages', pages) })
}
