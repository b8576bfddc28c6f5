export default function Page() {
  return <h1>wip</h1>;
}
