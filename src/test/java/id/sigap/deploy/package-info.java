/** What is deployed besides the program: the manifests for Kubernetes, held to the published types and to rules of ours. */
package id.sigap.deploy;
